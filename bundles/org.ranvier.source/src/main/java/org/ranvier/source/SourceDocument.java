/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.XmlLimits;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * A NeuroML or LEMS document: its text, and the syntax tree and EMF model read from it.
 *
 * <p>The text is the truth. It changes by {@link #apply}, whether someone typed or a form changed
 * the model ({@link #edits()} says what that means for the text), and the model follows. While the
 * text is malformed the model and the tree are those of the last good text, and {@link #fault()}
 * says what is wrong.
 *
 * <p>Not for use by two threads at once; {@link #xml()} is immutable and may be handed on.
 */
public final class SourceDocument {
  private final String fileName;
  private @Nullable Path path;
  private final DocumentStorage storage;
  private String text;
  private Bindings bindings;
  private @Nullable ModelProblem fault;

  private SourceDocument(XmlDocument document) {
    this.fileName = document.fileName();
    this.path = document.path().orElse(null);
    this.storage = new DocumentStorage(document.encoding(), document.text());
    this.text = document.text();
    this.bindings = ModelBinder.read(document);
  }

  /**
   * Opens a file.
   *
   * @throws ModelProblemException when it cannot be read, is malformed, or is neither NeuroML nor
   *     LEMS
   */
  public static SourceDocument open(Path file) {
    return new SourceDocument(XmlDocument.read(file, XmlLimits.keepingAll()));
  }

  /** A document that is not in a file; exceptions as for {@link #open}. */
  public static SourceDocument of(String fileName, String text) {
    return new SourceDocument(XmlDocument.parse(fileName, text));
  }

  /** A document around a syntax tree that has been read already. */
  public static SourceDocument of(XmlDocument document) {
    return new SourceDocument(document);
  }

  /** The text as it is now, well formed or not. */
  public String text() {
    return text;
  }

  public String fileName() {
    return fileName;
  }

  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /** The tree of the last good text. */
  public XmlDocument xml() {
    return bindings.document();
  }

  /** The model of the last good text: a NeuroMLDocument or a LemsType. */
  public EObject root() {
    return bindings.root();
  }

  /** What is wrong with the text when model and tree are older than it. */
  public Optional<ModelProblem> fault() {
    return Optional.ofNullable(fault);
  }

  /** Values and elements that have no place in the model although the schema knows their names. */
  public List<ModelProblem> problems() {
    return ModelBinder.problems(xml());
  }

  /** The element that an object of the model was read from; empty for an object not of it. */
  public Optional<XmlElement> findElement(EObject object) {
    return Optional.ofNullable(bindings.element(object));
  }

  /** The object read from an element; empty for one that the schema does not know. */
  public Optional<EObject> findObject(XmlElement element) {
    return Optional.ofNullable(bindings.object(element));
  }

  /** The innermost object whose element covers the offset. */
  public Optional<EObject> objectAt(int offset) {
    Optional<XmlElement> element = xml().elementAt(offset);
    while (element.isPresent() && findObject(element.get()).isEmpty()) {
      element = element.get().parent();
    }
    return element.flatMap(this::findObject);
  }

  /**
   * Where the value of a feature stands: between the quotes of an attribute, between the tags of a
   * text; for a contained object its element. Empty where the value is not written.
   */
  public Optional<TextRange> findRange(EObject object, EStructuralFeature feature) {
    Optional<XmlElement> element = findElement(object);
    String name = TypeBinding.nameOf(feature);
    if (TypeBinding.isAttribute(feature)) {
      return element.flatMap(e -> e.findAttribute(name)).map(XmlAttribute::valueRange);
    }
    if (TypeBinding.isText(feature)) {
      return element.map(XmlElement::contentRange);
    }
    Optional<XmlElement> child =
        element.flatMap(
            e ->
                e.elements(name).stream()
                    .filter(c -> c.namespaceUri().equals(xml().root().namespaceUri()))
                    .findFirst());
    return child.map(c -> TypeBinding.isContainment(feature) ? c.range() : c.contentRange());
  }

  /** The place to show for a feature: its value if written, else the object's element. */
  public SourceLocation location(EObject object, EStructuralFeature feature) {
    XmlElement element =
        findElement(object)
            .orElseThrow(() -> new IllegalArgumentException("an object of another document"));
    return findRange(object, feature)
        .map(range -> xml().location(range, element.name()))
        .orElseGet(element::location);
  }

  /**
   * What changes of the model mean for the text as it is now.
   *
   * @throws ModelProblemException the fault, while the text is malformed
   */
  public ModelEdits edits() {
    ModelProblem wrong = fault;
    if (wrong != null) {
      throw new ModelProblemException(
          wrong.location(), "the text must be corrected first: " + wrong.message());
    }
    return new ModelEdits(bindings);
  }

  /**
   * Changes the text, and with it tree and model. A change that leaves the text malformed is
   * accepted; {@link #fault()} then says so.
   *
   * @return the change that takes this one back
   * @throws IndexOutOfBoundsException when the change is not one of this text
   */
  public TextChange apply(TextChange change) {
    TextChange inverse = change.inverse(text);
    String after = change.apply(text);
    TextChange sinceGood =
        fault == null ? change : TextChange.of(TextEdit.between(xml().text(), after));
    text = after;
    try {
      XmlDocument document = xml().withText(after);
      bindings = ModelBinder.update(bindings, document, sinceGood);
      fault = null;
    } catch (ModelProblemException e) {
      fault = new ModelProblem(e.location(), String.valueOf(e.getMessage()));
    }
    return inverse;
  }

  /** Takes over a whole new text, as after a change of the file by another program. */
  public TextChange replaceText(String newText) {
    return apply(TextChange.of(TextEdit.between(text, newText)));
  }

  /**
   * Takes over the text that the file has now.
   *
   * @throws ModelProblemException when it cannot be read or decoded
   * @throws IllegalStateException for a document without file
   */
  public TextChange reload() {
    XmlFile content = XmlFile.read(file(), XmlLimits.keepingAll());
    storage.loaded(content);
    return replaceText(content.text());
  }

  /**
   * Writes the text to its file: into a new file first, which then takes the place of the old one.
   * Encoding and byte order mark are kept, unless the XML declaration was edited to say otherwise.
   *
   * @throws IOException when the file cannot be written; the old one is then untouched
   * @throws ModelProblemException when the encoding lacks a character of the text, or the file
   *     holds a network as tables
   * @throws IllegalStateException for a document without file
   */
  public void save() throws IOException {
    if (!xml().isText() && file().equals(xml().path().orElseThrow())) {
      throw new ModelProblemException(
          xml().root().location(),
          "this network stands in an HDF5 file, which is only read; another file is expected");
    }
    storage.write(file(), text);
  }

  /** Writes the text to another file, which is the document's from now on. */
  public void saveAs(Path file) throws IOException {
    storage.write(file, text);
    path = file;
  }

  private Path file() {
    Path known = path;
    if (known == null) {
      throw new IllegalStateException(fileName + " is not in a file");
    }
    return known;
  }
}
