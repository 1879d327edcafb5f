/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

/**
 * How large a file may be before reading it is refused with a message, so that a wrong file costs a
 * moment and not the memory of the machine.
 *
 * @param maxBytes largest file size in bytes (and largest text length in characters); tables of an
 *     HDF5 file, which stay there, do not count
 * @param maxDepth deepest nesting of elements; no neuron model needs more than a few dozen, and
 *     what reads the tree may then recurse safely
 * @param maxKept longest text, in characters, whose elements are all kept as objects; of a longer
 *     one, an element with very many small children keeps only their places in the text and makes
 *     them anew for whoever asks, see {@link XmlElement#isPassing()}
 */
public record XmlLimits(long maxBytes, int maxDepth, int maxKept) {
  /** Environment variable that raises or lowers {@link #maxBytes}, in megabytes. */
  public static final String ENVIRONMENT_VARIABLE = "RANVIER_MAX_FILE_MB";

  /** System property with the same meaning; it wins over the environment. */
  public static final String SYSTEM_PROPERTY = "ranvier.maxFileMegabytes";

  /** System property that sets {@link #maxKept}, in kilobytes: 0 keeps nothing that is small. */
  public static final String KEPT_PROPERTY = "ranvier.maxKeptKilobytes";

  static final long MEGABYTE = 1_000_000;
  private static final long STANDARD_MEGABYTES = 500;
  private static final long KEPT_MEGABYTES = 100;
  private static final int STANDARD_DEPTH = 1000;
  private static final int STANDARD_KEPT_KILOBYTES = 4000;

  /** 500 MB unless the user has set another limit, 1000 levels, and 4 MB of which all is kept. */
  public static XmlLimits standard() {
    int kept = Integer.getInteger(KEPT_PROPERTY, STANDARD_KEPT_KILOBYTES);
    return new XmlLimits(
        megabytes(STANDARD_MEGABYTES) * MEGABYTE,
        STANDARD_DEPTH,
        Math.clamp(1000L * kept, 0, Integer.MAX_VALUE));
  }

  /**
   * For trees in which every element must be one object, such as those of editors: 100 MB unless
   * the user has set another limit, and 1000 levels.
   */
  public static XmlLimits keepingAll() {
    long bytes = megabytes(KEPT_MEGABYTES) * MEGABYTE;
    return new XmlLimits(bytes, STANDARD_DEPTH, Integer.MAX_VALUE);
  }

  /** For text that Ranvier itself made or that a test wants unbounded. */
  public static XmlLimits unlimited() {
    return new XmlLimits(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** The sentence that refuses {@code size} bytes and says how to read them all the same. */
  String refusal(long size) {
    long needed = (size + MEGABYTE - 1) / MEGABYTE;
    return "this file has "
        + needed
        + " MB; files up to "
        + maxBytes / MEGABYTE
        + " MB are read (to read it all the same, set the environment variable "
        + ENVIRONMENT_VARIABLE
        + " to "
        + needed
        + " or more)";
  }

  private static long megabytes(long otherwise) {
    String set = System.getProperty(SYSTEM_PROPERTY, System.getenv(ENVIRONMENT_VARIABLE));
    return set == null || !set.strip().matches("[1-9][0-9]{0,8}")
        ? otherwise
        : Long.parseLong(set.strip());
  }
}
