# Tries the installer in dist\ as a user would: it installs Attache into a folder with spaces and
# Korean letters, runs the self-test of what is installed there, and removes it again.
#
# For a computer on which Attache is not installed, such as a hosted runner: it is removed after.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$Project = (Resolve-Path -LiteralPath (Join-Path $PSScriptRoot '..\..')).ProviderPath
$Korean = -join [char[]](0xC544, 0xD0C0, 0xC170)
$Folder = Join-Path $env:LOCALAPPDATA "Own programs\$Korean"
$SelfTest = Join-Path $Project 'build\self-test-installed'
$StartMenu = Join-Path ([Environment]::GetFolderPath('Programs')) "Attach$([char]0xE9).lnk"
$Entry = 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\Attache'
$FileType = 'HKCU:\Software\Classes\Attache.Deck\shell\open\command'

function Assert-That([bool]$True, [string]$What) {
    if (-not $True) { throw "Not so: $What." }
    Write-Host "so: $What"
}

# A program with a window is not waited for, unless it is asked for so.
function Invoke-Program([string]$Program, [string]$Arguments) {
    $process = Start-Process -FilePath $Program -ArgumentList $Arguments -Wait -PassThru
    Assert-That ($process.ExitCode -eq 0) "$(Split-Path -Leaf $Program) ended well"
}

Assert-That (-not (Test-Path $Entry)) 'Attache was not installed before'
$installers = @(Get-ChildItem -Path (Join-Path $Project 'dist\attache-*-setup.exe'))
Assert-That ($installers.Count -eq 1) 'there is one installer'
Invoke-Program $installers[0].FullName "/S /D=$Folder"
Assert-That (Test-Path -LiteralPath $StartMenu) 'it is in the start menu'
$command = (Get-ItemProperty -Path $FileType).'(default)'
Assert-That ($command -eq "`"$Folder\Attache.exe`" `"%1`"") 'a deck opens in it'

if (Test-Path -LiteralPath $SelfTest) { Remove-Item -LiteralPath $SelfTest -Recurse -Force }
& (Join-Path $Folder 'attache-cli.exe') --self-test $SelfTest
Assert-That ($LASTEXITCODE -eq 0) 'what is installed passes its self-test'

Invoke-Program (Join-Path $Folder 'Uninstall Attache.exe') '/S'
# The uninstaller goes on from a copy of itself.
for ($second = 0; $second -lt 60 -and (Test-Path $Entry); $second++) { Start-Sleep -Seconds 1 }
Assert-That (-not (Test-Path $Entry)) 'it is no longer among the apps'
Assert-That (-not (Test-Path -LiteralPath $Folder)) 'its folder is gone'
Assert-That (-not (Test-Path -LiteralPath $StartMenu)) 'it is no longer in the start menu'
Assert-That (-not (Test-Path $FileType)) 'its file type is gone'
