/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Agreement with the NeuroML schema: the JDK's validator decides, its verdicts are put into the
 * words of a model's author and placed on the attribute or element at fault.
 */
@NullMarked
package org.ranvier.validation.schema;

import org.jspecify.annotations.NullMarked;
