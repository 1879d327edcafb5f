/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Collects what one rule finds. */
public final class Report {
  private final String rule;
  private final List<Finding> findings = new ArrayList<>();

  Report(String rule) {
    this.rule = rule;
  }

  /** A fault at the name of an element. */
  public void error(XmlElement element, String message) {
    add(Severity.ERROR, element.location(), message, Optional.empty());
  }

  /** A fault at the value of an attribute. */
  public void error(XmlAttribute attribute, String message) {
    add(Severity.ERROR, attribute.location(), message, Optional.empty());
  }

  /** A fault at the value of an attribute that one edit would settle. */
  public void error(XmlAttribute attribute, String message, Optional<Fix> fix) {
    add(Severity.ERROR, attribute.location(), message, fix);
  }

  /** A fault anywhere. */
  public void error(SourceLocation location, String message, Optional<Fix> fix) {
    add(Severity.ERROR, location, message, fix);
  }

  /** A fault at the name of an element that one edit would settle. */
  public void error(XmlElement element, String message, Optional<Fix> fix) {
    add(Severity.ERROR, element.location(), message, fix);
  }

  /** Something to know about an element. */
  public void warning(XmlElement element, String message) {
    add(Severity.WARNING, element.location(), message, Optional.empty());
  }

  /** Something to know about the value of an attribute. */
  public void warning(XmlAttribute attribute, String message) {
    add(Severity.WARNING, attribute.location(), message, Optional.empty());
  }

  /** Something to know anywhere. */
  public void warning(SourceLocation location, String message, Optional<Fix> fix) {
    add(Severity.WARNING, location, message, fix);
  }

  /** Something to know about an element, with an edit that settles it. */
  public void warning(XmlElement element, String message, Optional<Fix> fix) {
    add(Severity.WARNING, element.location(), message, fix);
  }

  /** Something to know about the value of an attribute, with an edit that settles it. */
  public void warning(XmlAttribute attribute, String message, Optional<Fix> fix) {
    add(Severity.WARNING, attribute.location(), message, fix);
  }

  /** A remark on an element. */
  public void info(XmlElement element, String message, Optional<Fix> fix) {
    add(Severity.INFO, element.location(), message, fix);
  }

  /** A remark anywhere. */
  public void info(SourceLocation location, String message, Optional<Fix> fix) {
    add(Severity.INFO, location, message, fix);
  }

  private void add(Severity severity, SourceLocation location, String message, Optional<Fix> fix) {
    findings.add(new Finding(rule, severity, location, message, fix));
  }

  List<Finding> findings() {
    return findings;
  }
}
