/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How many objects of each class are alive, and how many bytes they take: images, colours and
 * widgets among them.
 */
public final class LiveObjects {
  /** {@code 12: 345 6789 org.example.Name (module)}. */
  private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");

  private final Map<String, Long> instances = new HashMap<>();
  private long bytes;

  private LiveObjects() {}

  /** Counts after a full collection of garbage. */
  public static LiveObjects count() throws JMException {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    LiveObjects counted = new LiveObjects();
    for (String line : histogram.split("\n")) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        counted.instances.merge(matcher.group(3), Long.valueOf(matcher.group(1)), Long::sum);
        counted.bytes += Long.parseLong(matcher.group(2));
      }
    }
    return counted;
  }

  public long instances(String className) {
    return instances.getOrDefault(className, 0L);
  }

  public long bytes() {
    return bytes;
  }

  /** By how many objects of each class there are more. */
  public Map<String, Long> since(LiveObjects before) {
    Map<String, Long> more = new HashMap<>();
    instances.forEach((name, count) -> more.put(name, count - before.instances(name)));
    return more;
  }
}
