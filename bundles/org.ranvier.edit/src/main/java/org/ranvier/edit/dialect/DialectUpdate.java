/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Model;
import org.ranvier.validation.Validator;
import org.ranvier.validation.rule.DivisionsAreProperties;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * What brings a document of an earlier version of NeuroML 2 to version 2.3.1: all that follows from
 * the schemas, as one change. What only the author can decide is left as it is.
 */
public final class DialectUpdate {
  private static final String NAMESPACE = "http://www.neuroml.org/schema/neuroml2";

  /** Of longer texts the change would take too long to compute while somebody waits. */
  private static final int LONGEST = 20_000_000;

  private final XmlDocument document;
  private final Updating update;
  private final AttributeStep attributes;
  private final MembraneStep membranes;
  private final RegionStep regions;
  private final NetworkStep networks;

  private DialectUpdate(XmlDocument document, Knowledge knowledge) {
    this.document = document;
    this.update = Updating.of(document, knowledge);
    this.attributes = new AttributeStep(update);
    this.membranes = new MembraneStep(update);
    this.regions = new RegionStep(update);
    this.networks = new NetworkStep(update);
  }

  /**
   * The update of a document; empty where nothing shows that it is of an earlier version, or
   * nothing can be done.
   *
   * @param document well formed
   */
  public static Optional<DialectUpdate> of(XmlDocument document, Knowledge knowledge) {
    if (!Model.isNeuroMl(document) || document.text().length() > LONGEST) {
      return Optional.empty();
    }
    XmlElement root = document.root();
    boolean ours = root.namespaceUri().isEmpty() || root.namespaceUri().equals(NAMESPACE);
    DialectUpdate found = new DialectUpdate(document, knowledge);
    Optional<String> type = found.update.today().rootType(root);
    boolean later = StatedVersion.allOf(document).stream().anyMatch(StatedVersion::isLater);
    if (!ours || type.isEmpty() || later) {
      return Optional.empty();
    }
    found.schemaLocation();
    found.element(root, type.get(), root.localName());
    found.regions.finish();
    if (!found.update.pending().isOfOldDialect()) {
      return Optional.empty();
    }
    found.namespace();
    found.divisions();
    return found.change().isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** All of it, for one undo step. */
  public TextChange change() {
    return update.pending().change();
  }

  /** Whether it does away with what is wrong at a place. */
  public boolean settles(TextRange place) {
    return update.pending().settles(place);
  }

  // ---- the document ------------------------------------------------------------------------

  private void schemaLocation() {
    for (StatedVersion each : StatedVersion.allOf(document)) {
      if (each.isEarlier()) {
        update.pending().addOld(TextChange.of(TextEdit.replace(each.range(), StatedVersion.TODAY)));
      }
    }
  }

  private void namespace() {
    XmlElement root = document.root();
    if (root.namespaceUri().isEmpty() && root.prefix().isEmpty()) {
      update
          .pending()
          .add(
              update.edits().setAttribute(root, "xmlns", NAMESPACE, List.of("xmlns")),
              root.nameRange());
    }
  }

  /** What the rule of validation does about numbers of divisions in annotations. */
  private void divisions() {
    for (Finding each :
        new Validator(List.of(new DivisionsAreProperties())).validate(update.knowledge().model())) {
      if (each.location().file().equals(document.fileName()) && each.fix().isPresent()) {
        Fix fix = each.fix().get();
        boolean same =
            document
                .elementAt(each.location().range().start())
                .filter(there -> there.nameRange().equals(each.location().range()))
                .isPresent();
        if (same) { // else the text has changed since
          update.pending().add(fix.change(), each.location().range());
        }
      }
    }
  }

  // ---- elements ----------------------------------------------------------------------------

  private void element(XmlElement element, String type, String name) {
    attributes.apply(element, type, name);
    membranes.apply(element, type);
    regions.apply(element, type);
    networks.apply(element, type);
    children(element, type);
    networks.listOf(element, type).ifPresent(list -> children(list, type));
  }

  private void children(XmlElement element, String type) {
    Map<String, List<XmlElement>> unnumbered = new LinkedHashMap<>();
    for (Iterator<XmlElement> all = element.eachElement(each -> each); all.hasNext(); ) {
      XmlElement child = all.next();
      if (child.namespaceUri().equals(element.namespaceUri())) {
        String name = update.nameToday(child.localName(), element, type);
        Optional<String> childType = update.today().child(type, name);
        if (childType.isPresent()) {
          if (!name.equals(child.localName())) {
            update.rename(child, name);
          }
          if (child.attribute("id") == null
              && update.today().requires(childType.get(), "id")
              && update.today().isNumber(childType.get(), "id")) {
            unnumbered.computeIfAbsent(childType.get(), _ -> new ArrayList<>()).add(child);
          }
          if (name.equals(GATE)) {
            nameKindOfGate(child, childType.get(), type);
          }
          element(child, childType.get(), name);
        }
      }
    }
    unnumbered.forEach((each, ofType) -> networks.number(ofType, element, each));
  }

  // ---- gates -------------------------------------------------------------------------------

  private static final String GATE = "gate";

  /** Gates did not have to say of what kind they are: what is in one tells it. */
  private void nameKindOfGate(XmlElement gate, String type, String parentType) {
    Optional<XmlAttribute> stated = gate.findAttribute("type");
    Optional<String> kind = update.today().withChildrenOf(gate, parentType, GATE);
    if (kind.isEmpty()) {
      return;
    }
    if (stated.isEmpty()) {
      update.add(gate, type, "type", kind.get());
    } else if (!update.today().takes(type, "type", stated.get().value())) {
      update
          .pending()
          .addOld(
              TextChange.of(TextEdit.replace(stated.get().valueRange(), kind.get())),
              stated.get().valueRange());
    }
  }
}
