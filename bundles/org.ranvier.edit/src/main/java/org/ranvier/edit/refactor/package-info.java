/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Changes of models that must happen at many places at once: giving something another name, moving
 * files. A refactoring says beforehand what it would change and what stands against it.
 */
@NullMarked
package org.ranvier.edit.refactor;

import org.jspecify.annotations.NullMarked;
