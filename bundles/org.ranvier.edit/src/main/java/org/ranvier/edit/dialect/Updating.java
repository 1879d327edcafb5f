/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Fixes;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;

/**
 * What the steps of an update share.
 *
 * @param pending what is going to be done
 */
record Updating(
    Knowledge knowledge, OldNames names, Today today, ElementEdits edits, Pending pending) {

  static Updating of(XmlDocument document, Knowledge knowledge) {
    return new Updating(
        knowledge, OldNames.read(), new Today(), new ElementEdits(document), new Pending());
  }

  /**
   * Gives an element an attribute that it has to have today, or would mean another thing without;
   * false where something else is done there.
   */
  boolean add(XmlElement element, String type, String attribute, String value) {
    return pending.add(
        edits.setAttribute(element, attribute, value, today.order(type)), element.nameRange());
  }

  /**
   * What an element inside another is called today. What is of a type that the model declares is
   * called what it was.
   *
   * @param type the type of the parent today
   */
  String nameToday(String name, XmlElement parent, String type) {
    return today.child(type, name).isPresent() || knowledge.lems().types().find(name).isPresent()
        ? name
        : names.element(parent.localName(), name).orElse(name);
  }

  /** Gives an old attribute the name that it has today. */
  void rename(XmlAttribute attribute, String name) {
    pending.addOld(
        Fixes.rename(attribute, name).change(),
        attribute.nameRange(),
        attribute.element().nameRange());
  }

  void rename(XmlElement element, String name) {
    pending.addOld(Fixes.rename(element, name).change(), element.nameRange());
  }

  /** Takes an old attribute out. */
  void remove(XmlAttribute attribute) {
    pending.addOld(
        edits.removeAttribute(attribute.element(), attribute.name()), attribute.nameRange());
  }
}
