/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import org.ranvier.lems.expression.Expression;
import org.ranvier.xml.SourceLocation;

/**
 * A formula for a number, with its place.
 *
 * @param location the attribute value that holds it
 */
public record NumberFormula(Expression expression, SourceLocation location) {}
