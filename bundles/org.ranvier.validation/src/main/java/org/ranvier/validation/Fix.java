/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import org.ranvier.xml.TextRange;

/**
 * One edit that would settle a finding, in the file of the finding.
 *
 * @param title what it does, for a menu: "Replace gat by gate"
 * @param range the characters to replace
 * @param replacement what to put there, already escaped for XML
 */
public record Fix(String title, TextRange range, String replacement) {}
