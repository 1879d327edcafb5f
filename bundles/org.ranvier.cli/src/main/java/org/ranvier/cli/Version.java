/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import picocli.CommandLine.IVersionProvider;

/** Version of Ranvier and of the Java that it runs on. */
final class Version implements IVersionProvider {
  /** Name and version of the program. */
  static String generator() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "Ranvier " + (version == null ? "(development)" : version);
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      generator(),
      "NeuroML 2.3.1, LEMS 0.7.6",
      "Java "
          + Runtime.version()
          + " on "
          + System.getProperty("os.name")
          + " "
          + System.getProperty("os.arch")
    };
  }
}
