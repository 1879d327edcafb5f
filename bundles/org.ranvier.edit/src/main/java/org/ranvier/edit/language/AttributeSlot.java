/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

/**
 * An attribute that an element may have.
 *
 * @param name the attribute's name
 * @param needed whether the element is not complete without it
 * @param otherwise the value that counts where it is left out; empty where there is none
 * @param values what may be its value
 * @param documentation what it means; empty where nothing is said of it
 */
public record AttributeSlot(
    String name, boolean needed, String otherwise, ValueKind values, String documentation) {}
