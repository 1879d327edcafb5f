/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.xml.XmlDocument;

/** Model files that a test writes, and places in them that it points at. */
public final class ModelFolder {
  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  public ModelFolder(Path folder) {
    this.folder = folder;
  }

  public ModelFolder write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      files.add(file);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A NeuroML document around some elements. */
  public ModelFolder neuroml(String name, String content) {
    return write(
        name,
        "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"doc\">\n"
            + content
            + "</neuroml>\n");
  }

  /** A LEMS document around some elements. */
  public ModelFolder lems(String name, String content) {
    return write(name, "<Lems>\n" + content + "</Lems>\n");
  }

  /** A network of one population in an HDF5 file. */
  public ModelFolder hdf5(String name, String include, String cell) {
    Path file = folder.resolve(name);
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      WritableGroup top = hdf.putGroup("neuroml");
      top.putAttribute("id", "doc");
      top.putAttribute(
          "neuroml_top_level",
          "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"doc\">\n<include href=\""
              + include
              + "\"/>\n</neuroml>\n");
      WritableGroup network = top.putGroup("network");
      network.putAttribute("id", "net");
      WritableGroup population = network.putGroup("population_pop");
      population.putAttribute("id", "pop");
      population.putAttribute("component", cell);
      population.putAttribute("size", 3);
    }
    files.add(file);
    return this;
  }

  public Path path(String name) {
    return folder.resolve(name);
  }

  public References references() {
    return new References(FileSet.read(files));
  }

  /** What the name at the bar in a piece of a file's text stands for. */
  public static Definition definition(References references, String name, String pointed) {
    XmlDocument document = document(references, name);
    return references.definitionAt(document, offset(document, pointed)).orElseThrow();
  }

  public static int offset(XmlDocument document, String pointed) {
    int bar = pointed.indexOf('|');
    String piece = pointed.substring(0, bar) + pointed.substring(bar + 1);
    int at = document.text().indexOf(piece);
    if (at < 0) {
      throw new IllegalArgumentException("no " + piece + " in " + document.fileName());
    }
    return at + bar;
  }

  public static XmlDocument document(References references, String name) {
    return references.files().documents().stream()
        .filter(each -> each.path().orElseThrow().endsWith(name))
        .findFirst()
        .orElseThrow();
  }
}
