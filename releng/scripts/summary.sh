# Counts the tests of both reactors from their reports; sourced by releng/test.
# shellcheck shell=bash

# Prints what failed and why, the reasons of skipped tests, each with its count, then the one line that sums it all up. Fails
# on a failed test and when no test ran at all.
summary() {
  find "${here:?}"/bundles/*/target "$here"/neuroml-schemas/target "$here"/releng/*/target -path '*surefire-reports/TEST-*.xml' -print0 2>/dev/null |
    xargs -0 -r cat |
    awk '
      function number(name,   at) {
        if (match($0, " " name "=\"[0-9]+\"") == 0) return 0
        at = substr($0, RSTART, RLENGTH)
        gsub(/[^0-9]/, "", at)
        return at + 0
      }
      /<testsuite / { tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped") }
      /<testcase / { name = $0; sub(/.*<testcase name="/, "", name); sub(/".*/, "", name); class = $0; sub(/.*classname="/, "", class); sub(/".*/, "", class) }
      /<skipped/ {
        reason = "no reason given"
        if (match($0, /message="[^"]*"/)) reason = substr($0, RSTART + 9, RLENGTH - 10)
        else if (match($0, /CDATA\[/)) reason = substr($0, RSTART + RLENGTH)
        sub(/^[A-Za-z0-9.]*TestAbortedException: /, "", reason)
        sub(/^Assumption failed: /, "", reason)
        if (reasons[reason]++ == 0) example[reason] = class "." name
      }
      /<(failure|error)[ >]/ {
        why = ""
        if (match($0, /message="[^"]*"/)) why = substr($0, RSTART + 9, RLENGTH - 10)
        gsub(/&#10;|&#xA;|&#9;/, " ", why)
        gsub(/  +/, " ", why)
        gsub(/&lt;/, "<", why)
        gsub(/&gt;/, ">", why)
        gsub(/&quot;/, "\"", why)
        gsub(/&amp;/, "\\&", why)
        print "FAILED " class "." name (why == "" ? "" : ": " substr(why, 1, 600))
      }
      END {
        for (reason in reasons) print "skipped " reasons[reason] " (" example[reason] ", ...): " reason
        print (tests - failed - skipped) " passed, " (failed + 0) " failed, " (skipped + 0) " skipped"
        exit failed > 0 || tests == 0
      }'
}
