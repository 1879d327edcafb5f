/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type;

import org.ranvier.xml.TextRange;

/**
 * What is wrong with a formula.
 *
 * @param message what was found and what is expected
 * @param range the characters at fault, as offsets in the formula
 */
public record FormulaFault(String message, TextRange range) {}
