/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

/**
 * An element that may stand in another.
 *
 * @param name the element's name
 * @param needed whether the schema wants one
 * @param single whether there can be one only
 * @param ofModel whether the model itself declares the type of it
 * @param documentation what it is; empty where nothing is said of it
 */
public record ChildSlot(
    String name, boolean needed, boolean single, boolean ofModel, String documentation) {}
