# Finds a JDK 25 or newer and exports JAVA_HOME and PATH; sourced by mvnw, ranvier and releng/test.
# shellcheck shell=bash

java_wanted=25

# Prints the major version of the JDK in a folder, or nothing where there is no whole JDK. No process is started.
jdk_major() {
  local line
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS= read -r line; do
    if [[ $line =~ ^JAVA_VERSION=\"([0-9]+) ]]; then
      printf '%s\n' "${BASH_REMATCH[1]}"
      return 0
    fi
  done <"$1/release"
}

jdk_of_command() {
  local java
  java=$(command -v javac || true)
  [ -n "$java" ] || return 0
  java=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
  dirname "$(dirname "$java")"
}

# The folders where JDKs are usually put, after what the user chose by JAVA_HOME or PATH.
jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  jdk_of_command
  printf '%s\n' /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /opt/* /usr/local/* /usr/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home
}

use_jdk() {
  local candidate major
  while IFS= read -r candidate; do
    major=$(jdk_major "$candidate")
    if [ -n "$major" ] && [ "$major" -ge "$java_wanted" ]; then
      export JAVA_HOME=$candidate
      export PATH=$JAVA_HOME/bin:$PATH
      return 0
    fi
  done < <(jdk_candidates)
  {
    echo "A JDK $java_wanted or newer was not found (looked at JAVA_HOME, PATH, /usr/lib/jvm, ~/.sdkman, /opt, /Library/Java)."
    echo "Install one, e.g. Temurin $java_wanted, or set JAVA_HOME to where it is."
  } >&2
  return 1
}
