/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/** Stores a document's text so that a crash leaves either the old file or the new one. */
final class DocumentStorage {
  private XmlEncoding encoding;
  private String declared;

  DocumentStorage(XmlEncoding encoding, String text) {
    this.encoding = encoding;
    this.declared = XmlEncoding.declaredName(text);
  }

  void loaded(XmlFile content) {
    encoding = content.encoding();
    declared = XmlEncoding.declaredName(content.text());
  }

  void write(Path file, String text) throws IOException {
    String nowDeclared = XmlEncoding.declaredName(text);
    XmlEncoding wanted =
        nowDeclared.equalsIgnoreCase(declared)
            ? encoding
            : XmlEncoding.forName(file.toString(), nowDeclared);
    replace(target(file), wanted.encode(file.toString(), text));
    encoding = wanted;
    declared = nowDeclared;
  }

  /** A link stays a link: what it points to is replaced. */
  private static Path target(Path file) throws IOException {
    return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path temporary = file.resolveSibling(".ranvier-" + UUID.randomUUID() + ".tmp");
    try {
      Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW);
      copyPermissions(file, temporary);
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    boolean posix = Files.getFileAttributeView(to, PosixFileAttributeView.class) != null;
    if (posix && Files.exists(from)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
