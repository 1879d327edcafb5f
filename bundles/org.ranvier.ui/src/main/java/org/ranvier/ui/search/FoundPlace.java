/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.search;

import org.eclipse.core.resources.IFile;

/**
 * One line of results.
 *
 * @param line counted from 1
 * @param text what was found as it is written, or the line that it stands on
 * @param owner what the place belongs to; empty where the text says it
 * @param offset of what was found, in the file's text
 */
public record FoundPlace(IFile file, int line, String text, String owner, int offset) {}
