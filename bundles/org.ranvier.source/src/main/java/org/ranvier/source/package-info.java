/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * A document is its text; the EMF model is read from it and every change of the model is a small
 * change of the text. Start at {@link org.ranvier.source.SourceDocument}.
 */
@NullMarked
package org.ranvier.source;

import org.jspecify.annotations.NullMarked;
