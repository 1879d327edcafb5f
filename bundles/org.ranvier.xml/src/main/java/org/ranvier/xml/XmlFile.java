/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ranvier.hdf5.Hdf5Network;
import org.ranvier.hdf5.Hdf5NetworkException;

/**
 * The characters of a file and how they are stored. A network in an HDF5 file has the characters of
 * the NeuroML document that says the same.
 *
 * @param text all characters, without a byte order mark
 * @param encoding how to store them again
 */
public record XmlFile(String text, XmlEncoding encoding) {
  /**
   * Reads and decodes a file without looking at its markup.
   *
   * @throws ModelProblemException when it is missing, unreadable, too large or not in the encoding
   *     that it declares
   */
  public static XmlFile read(Path file, XmlLimits limits) {
    String name = file.toString();
    byte[] bytes = bytes(file, name, limits);
    return Hdf5Network.isHdf5(file) ? network(file, name, limits) : decode(name, bytes);
  }

  private static XmlFile network(Path file, String name, XmlLimits limits) {
    try {
      String text = Hdf5Network.toNeuroML(file);
      if (text.length() > limits.maxBytes()) {
        throw problem(name, limits.refusal(text.length()));
      }
      return new XmlFile(text, XmlEncoding.UTF_8);
    } catch (Hdf5NetworkException fault) {
      throw problem(name, String.valueOf(fault.getMessage()));
    } catch (IOException e) {
      throw problem(name, "this file cannot be read: " + e.getMessage());
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

  private static byte[] bytes(Path file, String name, XmlLimits limits) {
    try {
      if (Files.isDirectory(file)) {
        throw problem(name, "this is a folder; a NeuroML or LEMS file is expected");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) { // may never end, as /dev/zero
        throw problem(name, "this is a device or a pipe; a NeuroML or LEMS file is expected");
      }
      long size = Files.size(file);
      if (size > limits.maxBytes()) {
        throw problem(name, limits.refusal(size));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw problem(name, "there is no such file");
    } catch (AccessDeniedException e) {
      throw problem(name, "this file may not be read (permission denied)");
    } catch (IOException e) {
      throw problem(name, "this file cannot be read: " + e.getMessage());
    }
  }

  private static ModelProblemException problem(String name, String message) {
    return new ModelProblemException(SourceLocation.startOf(name), message);
  }
}
