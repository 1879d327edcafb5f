/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * New parts of models from templates. A template is a file: what it asks for, and the text that it
 * makes of the answers. Those that come with Ranvier lie on the class path beside this package and
 * are listed in {@code index.txt}; a project has its own in its folder {@code templates}.
 */
@NullMarked
package org.ranvier.edit.template;

import org.jspecify.annotations.NullMarked;
