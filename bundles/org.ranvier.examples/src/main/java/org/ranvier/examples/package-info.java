/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Models of our own making that come with the product: the gallery of the workbench and the command
 * line's demo show them. They are files on the class path beside this package, one folder each.
 */
@NullMarked
package org.ranvier.examples;

import org.jspecify.annotations.NullMarked;
