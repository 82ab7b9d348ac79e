# Pack the program on Windows and, where Inno Setup is installed, make its installer:
#     powershell -File packaging\windows\build.ps1
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
py -3 -m venv build\packing-environment
$python = "build\packing-environment\Scripts\python.exe"
& $python -m pip install --quiet --require-hashes -r requirements-packaging.lock
& $python -m pip install --quiet "hatchling>=1.25"
& $python -m pip install --quiet --no-deps --no-build-isolation .
& $python packaging\icons.py build\icons
& $python -m PyInstaller --noconfirm --distpath build\packed --workpath build\packing packaging\carehome.spec
$env:CAREHOME_VERSION = & $python -c "from importlib.metadata import version; print(version('carehome'))"
if (Get-Command iscc -ErrorAction SilentlyContinue) {
    New-Item -ItemType Directory -Force dist | Out-Null
    iscc packaging\windows\carehome.iss
} else {
    Write-Output "Inno Setup is not installed: the program lies in build\packed\carehome"
}
