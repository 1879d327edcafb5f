/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type.preview;

/**
 * A value with which a type is tried out.
 *
 * @param name of a parameter, or of what the type requires
 * @param value number and unit, as a model writes it
 * @param source id of the component that it is taken from; empty where it is a guess
 * @param required whether the surroundings supply it
 */
public record AssumedValue(String name, String value, String source, boolean required) {}
