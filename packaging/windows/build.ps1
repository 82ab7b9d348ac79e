# Pack the program on Windows and, where Inno Setup is installed, make its installer:
#     powershell -File packaging\windows\build.ps1
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
# A program that fails stops nothing by itself: half a package would be made of what was there.
function Run {
    $program, $rest = $args
    & $program @rest
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}
Run py -3 -m venv build\packing-environment
$python = "build\packing-environment\Scripts\python.exe"
Run $python -m pip install --quiet --require-hashes -r requirements-packaging.lock
Run $python -m pip install --quiet "hatchling>=1.25"
Run $python -m pip install --quiet --no-deps --no-build-isolation .
Run $python packaging\icons.py build\icons
Run $python -m PyInstaller --noconfirm --distpath build\packed --workpath build\packing packaging\carehome.spec
$env:CAREHOME_VERSION = Run $python -c "from importlib.metadata import version; print(version('carehome'))"
if (Get-Command iscc -ErrorAction SilentlyContinue) {
    New-Item -ItemType Directory -Force dist | Out-Null
    Run iscc packaging\windows\carehome.iss
} else {
    Write-Output "Inno Setup is not installed: the program lies in build\packed\carehome"
}
