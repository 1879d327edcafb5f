/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ranvier.hdf5.Hdf5Network;
import org.ranvier.hdf5.Hdf5NetworkException;
import org.ranvier.hdf5.NetworkText;
import org.ranvier.hdf5.Rows;

/**
 * The characters of a file and how they are stored. A network in an HDF5 file has the characters of
 * the NeuroML document that says the same, but for the rows of long tables unless all is to be
 * kept.
 *
 * @param text all characters, without a byte order mark
 * @param encoding how to store them again
 * @param isText whether the file holds these characters, so that an edit of them can be stored
 * @param rows what belongs into the text and stays in the file, in its order
 */
public record XmlFile(String text, XmlEncoding encoding, boolean isText, List<Rows> rows) {
  /** Rows of a table that are written out in any case. */
  private static final int FEW_ROWS = 1000;

  public XmlFile {
    rows = List.copyOf(rows);
  }

  /** A file that is all text. */
  public XmlFile(String text, XmlEncoding encoding) {
    this(text, encoding, true, List.of());
  }

  /**
   * Reads and decodes a file without looking at its markup.
   *
   * @throws ModelProblemException when it is missing, unreadable, too large or not in the encoding
   *     that it declares
   */
  public static XmlFile read(Path file, XmlLimits limits) {
    String name = file.toString();
    try {
      checkKind(file, name);
      if (Hdf5Network.isHdf5(file)) {
        return network(file, name, limits);
      }
      checkSize(file, name, limits);
      Optional<XmlFile> plain = findPlain(file, name);
      return plain.isPresent() ? plain.get() : decode(name, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw problem(name, "there is no such file");
    } catch (AccessDeniedException e) {
      throw problem(name, "this file may not be read (permission denied)");
    } catch (IOException e) {
      throw problem(name, "this file cannot be read: " + e.getMessage());
    }
  }

  private static void checkKind(Path file, String name) {
    if (Files.isDirectory(file)) {
      throw problem(name, "this is a folder; a NeuroML or LEMS file is expected");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) { // may never end, as /dev/zero
      throw problem(name, "this is a device or a pipe; a NeuroML or LEMS file is expected");
    }
  }

  private static void checkSize(Path file, String name, XmlLimits limits) throws IOException {
    long size = Files.size(file);
    if (size > limits.maxBytes()) {
      throw problem(name, limits.refusal(size));
    }
  }

  /** The text of a file in UTF-8 without a byte order mark, read without a second copy of it. */
  private static Optional<XmlFile> findPlain(Path file, String name) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(XmlEncoding.DECLARATION_LIMIT);
    }
    if (!XmlEncoding.detect(name, start).equals(XmlEncoding.UTF_8)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new XmlFile(Files.readString(file), XmlEncoding.UTF_8));
    } catch (CharacterCodingException fault) {
      return Optional.empty(); // decoding piece by piece finds the byte at fault
    }
  }

  private static XmlFile network(Path file, String name, XmlLimits limits) throws IOException {
    boolean whole = limits.maxKept() == Integer.MAX_VALUE;
    if (whole) {
      checkSize(file, name, limits);
    }
    try {
      NetworkText network =
          Hdf5Network.read(file, whole ? Integer.MAX_VALUE : Math.min(FEW_ROWS, limits.maxKept()));
      if (network.text().length() > limits.maxBytes()) {
        throw problem(name, limits.refusal(network.text().length()));
      }
      return new XmlFile(network.text(), XmlEncoding.UTF_8, false, network.rows());
    } catch (Hdf5NetworkException fault) {
      throw problem(name, String.valueOf(fault.getMessage()));
    }
  }

  /**
   * Decodes bytes by byte order mark, else by XML declaration, else as UTF-8.
   *
   * @param fileName what messages call the file
   */
  public static XmlFile decode(String fileName, byte[] bytes) {
    XmlEncoding encoding = XmlEncoding.detect(fileName, bytes);
    return new XmlFile(encoding.decode(fileName, bytes), encoding);
  }

  private static ModelProblemException problem(String name, String message) {
    return new ModelProblemException(SourceLocation.startOf(name), message);
  }
}
