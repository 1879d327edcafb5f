@echo off
rem Starts the workbench. RANVIER_XMX sets the memory limit (4g), RANVIER_VMARGS adds arguments of the Java machine.
setlocal
if "%RANVIER_XMX%"=="" set RANVIER_XMX=4g
set RANVIER_JAVA=javaw
if not "%JAVA_HOME%"=="" set RANVIER_JAVA=%JAVA_HOME%\bin\javaw
for %%f in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set RANVIER_LAUNCHER=%%f
start "" "%RANVIER_JAVA%" -Xmx%RANVIER_XMX% --enable-native-access=ALL-UNNAMED %RANVIER_VMARGS% -jar "%RANVIER_LAUNCHER%" -name Ranvier %*
