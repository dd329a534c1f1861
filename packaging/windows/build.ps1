# Builds everything for Windows, on a PC with Python 3.13, from any folder:
#
#     powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1
#
# It makes a virtual environment in build\package-venv, freezes the app, makes the portable zip and
# the installer in dist\, and runs the self-test of what it made. The files are for 64-bit Windows.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$Project = (Resolve-Path -LiteralPath (Join-Path $PSScriptRoot '..\..')).ProviderPath
$Environment = Join-Path $Project 'build\package-venv'
$Python = Join-Path $Environment 'Scripts\python.exe'
$Bundle = Join-Path $Project 'dist\attache'
$SelfTest = Join-Path $Project 'build\self-test'

# Python writes names with Korean letters into a log, too.
$env:PYTHONUTF8 = '1'
$env:PYTHONPATH = Join-Path $Project 'packaging'

function Stop-Build([string]$What, [string]$Remedy) {
    [Console]::Error.WriteLine("build: $What")
    if ($Remedy) { [Console]::Error.WriteLine($Remedy) }
    exit 1
}

# Runs a program with its arguments, and stops where it fails.
function Invoke-Step([string]$Name, [string]$Program, [string[]]$Arguments) {
    Write-Host "== $Name"
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) {
        Stop-Build "$Name failed (exit code $LASTEXITCODE)." 'What went wrong is said above.'
    }
}

# The Python 3.13 of this PC: the launcher knows it, or it is the one on the path.
function Find-Python {
    $asks = 'import sys; print(sys.version_info[:2] == (3, 13) and sys.maxsize > 2**32)'
    foreach ($candidate in @(@('py', '-3.13'), @('python'))) {
        if (-not (Get-Command $candidate[0] -ErrorAction SilentlyContinue)) { continue }
        $flags = @($candidate | Select-Object -Skip 1)
        # What the launcher says of a Python that it does not find is no error of this script.
        $ErrorActionPreference = 'Continue'
        $answer = & $candidate[0] @flags -c $asks 2>$null
        $ErrorActionPreference = 'Stop'
        if ($LASTEXITCODE -eq 0 -and "$answer".Trim() -eq 'True') { return , $candidate }
    }
    Stop-Build 'Python 3.13 (64 bits) is not on this PC.' `
        "Install it from python.org, or with: winget install Python.Python.3.13"
}

function Test-Nsis {
    if (Get-Command makensis -ErrorAction SilentlyContinue) { return $true }
    foreach ($folder in @(${env:ProgramFiles(x86)}, $env:ProgramFiles)) {
        if ($folder -and (Test-Path -LiteralPath (Join-Path $folder 'NSIS\makensis.exe'))) {
            return $true
        }
    }
    return $false
}

Push-Location -LiteralPath $Project
try {
    if (-not (Test-Path -LiteralPath $Python)) {
        $found = Find-Python
        $flags = @($found | Select-Object -Skip 1)
        Invoke-Step 'Virtual environment' $found[0] ($flags + @('-m', 'venv', $Environment))
    }
    Invoke-Step 'The app, and what packages are made with' $Python @(
        '-m', 'pip', '--disable-pip-version-check', 'install', '--quiet', '.[package]')

    if (-not (Test-Nsis)) {
        Write-Warning ('NSIS is not on this PC, so only the portable zip can be made. For the ' +
            'installer, get NSIS 3 from nsis.sourceforge.io, or with: winget install NSIS.NSIS')
    }
    Write-Host '== Packages'
    & $Python -m bundling
    $built = $LASTEXITCODE

    $program = Join-Path $Bundle 'attache-cli.exe'
    if (-not (Test-Path -LiteralPath $program)) {
        Stop-Build "There is no $program." 'What went wrong is said above.'
    }
    if (Test-Path -LiteralPath $SelfTest) { Remove-Item -LiteralPath $SelfTest -Recurse -Force }
    Invoke-Step 'Self-test' $program @('--self-test', $SelfTest)

    if ($built -ne 0) {
        Stop-Build 'The app works, but not every package could be made.' 'The reason is said above.'
    }
    Write-Host "== Done: $(Join-Path $Project 'dist')"
    Get-ChildItem -LiteralPath (Join-Path $Project 'dist') -File |
        ForEach-Object { Write-Host ('{0,8:N1} MB  {1}' -f ($_.Length / 1000000), $_.Name) }
}
finally {
    Pop-Location
}
