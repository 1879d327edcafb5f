/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What a schema cannot say: references, uniqueness, the shape of trees. The rules with numbers in
 * their comments are those of the field's usual validator, so that its verdicts can be compared.
 */
@NullMarked
package org.ranvier.validation.rule;

import org.jspecify.annotations.NullMarked;
