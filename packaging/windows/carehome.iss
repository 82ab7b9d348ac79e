; Inno Setup recipe: iscc packaging\windows\carehome.iss, after packaging\windows\build.ps1 packed the folder.
; Installs for one user, so that no administrator is needed; homes are never touched.
#define Version GetEnv("CAREHOME_VERSION")

[Setup]
AppId={{7E1B0C0B-3C0E-4B53-9B3A-6B7D1E0C9A41}
AppName=Carehome
AppVersion={#Version}
DefaultDirName={autopf}\Carehome
PrivilegesRequired=lowest
DisableProgramGroupPage=yes
OutputDir=..\..\dist
OutputBaseFilename=carehome-{#Version}-setup
SetupIconFile=..\..\build\icons\carehome.ico
UninstallDisplayIcon={app}\carehome-window.exe
Compression=lzma2/max
SolidCompression=yes

[Files]
Source: "..\..\build\packed\carehome\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Carehome"; Filename: "{app}\carehome-window.exe"
Name: "{autodesktop}\Carehome"; Filename: "{app}\carehome-window.exe"; Tasks: desktop
Name: "{userstartup}\Carehome"; Filename: "{app}\carehome-window.exe"; Tasks: autostart

[Registry]
; The program itself may have put this there (Settings); it goes with the program.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueName: "carehome"; ValueType: none; Flags: dontcreatekey uninsdeletevalue

[Tasks]
Name: desktop; Description: "Put an icon on the desktop"
Name: autostart; Description: "Open it when this user signs in"; Flags: unchecked
