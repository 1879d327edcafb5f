# Builds what is stale, quietly; sourced by ranvier. Wants $here (the top folder) and a JDK (java.sh).
# shellcheck shell=bash

here=${here:?the folder of the repository}
state=$here/.ranvier
cli_target=$here/bundles/org.ranvier.cli/target
cli_cache=$cli_target/ranvier.aot
case $(uname -s) in
  Darwin) workbench_home=macosx/cocoa/aarch64/ranvier.app/Contents/Eclipse ;;
  *) workbench_home=linux/gtk/x86_64/ranvier ;;
esac
workbench_home=$here/releng/org.ranvier.repository/target/products/org.ranvier.workbench.product/$workbench_home

# Succeeds when anything under the paths is newer than the stamp. Folders count too: a removed file changes its folder.
newer_than() {
  local stamp=$1
  shift
  [ -e "$stamp" ] || return 0
  [ -n "$(find "$@" -newer "$stamp" -print -quit 2>/dev/null)" ]
}

plain_sources=("$here/pom.xml" "$here/bundles/plain.xml" "$here"/neuroml-schemas/{pom.xml,xsd,lems}
  "$here/releng/emf-generator/pom.xml" "$here/releng/emf-generator/src" "$here"/bundles/*/{pom.xml,src})
workbench_sources=("${plain_sources[@]}" "$here"/bundles/*/{META-INF,OSGI-INF,plugin.xml,build.properties,icons} "$here/features"
  "$here/releng/pom.xml" "$here"/releng/org.ranvier.{target,repository}/*.*)

# Runs Maven with its output in a log; where it fails, shows the lines that say why.
quiet_maven() {
  local log=$state/build.log
  if ! "$here/mvnw" -B -ntp "$@" >"$log" 2>&1; then
    echo "The build stopped. What Maven said (all of it: $log):" >&2
    grep -E '^\[ERROR\]|BUILD FAILURE' "$log" | head -n 25 >&2 || tail -n 25 "$log" >&2
    return 1
  fi
}

# One build at a time in this folder; a second call waits and then finds nothing stale.
with_lock() {
  mkdir -p "$state"
  if command -v flock >/dev/null; then
    (
      flock 9
      "$@"
    ) 9>"$state/lock"
  else
    "$@"
  fi
}

plain_stale() {
  [ ! -d "$cli_target/lib" ] || newer_than "$state/plain.stamp" "${plain_sources[@]}"
}

workbench_stale() {
  [ ! -x "$workbench_home/ranvier" ] || newer_than "$state/workbench.stamp" "${workbench_sources[@]}"
}

build_plain() {
  if plain_stale; then
    with_lock build_plain_now || exit 3
  elif cache_stale; then
    with_lock cache_classes || true
  fi
}

build_plain_now() {
  plain_stale || return 0
  echo "Building Ranvier (the first time this takes a few minutes; log: .ranvier/build.log) ..." >&2
  touch "$state/plain.started"
  quiet_maven -f "$here/pom.xml" install -DskipTests -Dspotless.check.skip=true -Djacoco.skip=true || return 1
  rm -f "$cli_cache.java"
  cache_classes
  mv "$state/plain.started" "$state/plain.stamp"
}

# How a command runs; the cache below fits only the options that it was made with. The thorough compiler of Java begins ten
# times later than usual: reading a model runs much code, none of it for long, and steps reach the threshold all the same.
cli_options=(-XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC
  -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
  -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000
  -Xlog:disable -Xlog:all=error:stderr -Xlog:cds=off:stderr -Xlog:aot=off:stderr)

# The classes that commands load, laid out and linked once, and what Java learnt of their code while the cache was made: commands
# start in half the time. Where it is missing or does not fit (another Java, other jars), Java says nothing and starts without it.
cache_classes() {
  cache_stale || return 0
  rm -rf "$cli_cache" "$state/rehearsal"
  mkdir -p "$state/rehearsal"
  if "$JAVA_HOME/bin/java" "${cli_options[@]}" -XX:AOTCacheOutput="$state/rehearsal/cache" \
    -cp "$cli_target/lib/*" org.ranvier.cli.Rehearsal "$state/rehearsal" >/dev/null 2>&1; then
    mv "$state/rehearsal/cache" "$cli_cache" 2>/dev/null || true
  fi
  rm -rf "$state/rehearsal"
  java_in_use >"$cli_cache.java"
}

java_in_use() {
  printf '%s\n' "$JAVA_HOME" "$(<"$JAVA_HOME/release")"
}

# Succeeds when the cache was made by another Java, whether or not that could be done. No process is started.
cache_stale() {
  [ -w "$cli_target" ] || return 1
  [ -r "$cli_cache.java" ] || return 0
  [ "$(<"$cli_cache.java")" != "$JAVA_HOME"$'\n'"$(<"$JAVA_HOME/release")" ]
}

build_workbench() {
  workbench_stale || return 0
  build_plain
  with_lock build_workbench_now || exit 3
}

build_workbench_now() {
  workbench_stale || return 0
  echo "Building the workbench ..." >&2
  touch "$state/workbench.started"
  quiet_maven -f "$here/releng/pom.xml" package -DskipTests -pl '!org.ranvier.ui.tests,!product-tests' || return 1
  mv "$state/workbench.started" "$state/workbench.stamp"
}
