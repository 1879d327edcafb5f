/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */

/**
 * Kinetic schemes as diagrams: states and the ways between them, edits of each, and what is odd
 * about a scheme.
 */
package org.ranvier.edit.scheme;
