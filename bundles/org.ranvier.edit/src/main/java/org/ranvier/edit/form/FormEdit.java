/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import org.ranvier.xml.edit.TextChange;

/**
 * One step that a form does to the text.
 *
 * @param label what an undo history calls it, e.g. {@code Set condDensity of naDens}
 * @param change the smallest change that does it
 * @param shown the element to show afterwards
 */
public record FormEdit(String label, TextChange change, ElementPath shown) {}
