/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What an editor does that is not a pixel: proposals, explanations, references, refactorings and
 * comparisons of models, told from their text. The workbench connects it to widgets.
 */
@NullMarked
package org.ranvier.edit;

import org.jspecify.annotations.NullMarked;
