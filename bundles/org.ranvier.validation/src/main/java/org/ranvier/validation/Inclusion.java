/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.nio.file.Path;
import java.util.List;
import org.ranvier.xml.XmlAttribute;

/**
 * One {@code include} of a file of the model.
 *
 * @param reference the attribute that names the included file
 * @param state what became of it
 * @param target the file meant; for {@link State#CORE} and {@link State#ADDRESS} the name as
 *     written
 * @param trail for {@link State#CYCLE}: the files from the target round to the one that closes the
 *     circle; else empty
 */
public record Inclusion(XmlAttribute reference, State state, Path target, List<Path> trail) {
  /** Keeps its own copy. */
  public Inclusion {
    trail = List.copyOf(trail);
  }

  /** What became of an include. */
  public enum State {
    /** The file was read, or another include has read it already. */
    READ,
    /** A definition file of the language, which Ranvier brings along. */
    CORE,
    /** There is no such file. */
    MISSING,
    /** The file is being included already: it includes itself by way of others. */
    CYCLE,
    /** An address on the web, which is never fetched. */
    ADDRESS,
    /** A file that is there and is no XML, such as an HDF5 network. */
    NO_XML
  }
}
