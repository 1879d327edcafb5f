/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ranvier.units.Suggestion;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.SourceLocation;

/** The ComponentTypes of a model, by name. */
public final class TypeRegistry {
  private final Map<String, ComponentType> types;

  private TypeRegistry(Map<String, ComponentType> types) {
    this.types = types;
  }

  /**
   * Resolves what types inherit. Types with a missing or circular ancestor are resolved as if they
   * had none, after the problem was reported.
   *
   * @param declarations where a name is declared twice, the last one counts
   * @param units dimensions known to the model
   */
  public static TypeRegistry resolve(
      Collection<TypeDeclaration> declarations, UnitTable units, Consumer<ModelProblem> problems) {
    Resolution resolution = new Resolution(units, problems);
    for (TypeDeclaration declaration : declarations) {
      resolution.declared.put(declaration.name(), declaration);
    }
    for (String name : resolution.declared.keySet()) {
      resolution.type(name);
    }
    return new TypeRegistry(resolution.resolved);
  }

  public Optional<ComponentType> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /**
   * The type of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public ComponentType get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no ComponentType " + name));
  }

  public Collection<ComponentType> types() {
    return Collections.unmodifiableCollection(types.values());
  }

  public Set<String> names() {
    return Collections.unmodifiableSet(types.keySet());
  }

  private static final class Resolution {
    /** Resolving follows extensions from one to the next. */
    private static final int MOST_EXTENSIONS = 100;

    private final Map<String, TypeDeclaration> declared = new LinkedHashMap<>();
    private final Map<String, ComponentType> resolved = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final TypeAssembler assembler;
    private final Consumer<ModelProblem> problems;

    Resolution(UnitTable units, Consumer<ModelProblem> problems) {
      this.assembler = new TypeAssembler(units, problems);
      this.problems = problems;
    }

    /** Resolves one type; null while the type itself is being resolved. */
    ComponentType type(String name) {
      ComponentType known = resolved.get(name);
      if (known != null) {
        return known;
      }
      TypeDeclaration declaration = declared.get(name);
      if (declaration == null) {
        throw new IllegalArgumentException(name);
      }
      open.add(name);
      ComponentType type = assembler.assemble(declaration, superType(declaration).orElse(null));
      open.remove(name);
      resolved.put(name, type);
      return type;
    }

    private Optional<ComponentType> superType(TypeDeclaration declaration) {
      String name = declaration.superType();
      if (name == null) {
        return Optional.empty();
      }
      if (open.contains(name)) {
        List<String> circle = new ArrayList<>(open);
        circle.subList(0, circle.indexOf(name)).clear();
        circle.add(name);
        report(
            declaration,
            "ComponentTypes extend each other in a circle: " + String.join(" → ", circle));
        return Optional.empty();
      }
      if (!declared.containsKey(name)) {
        String hint =
            Suggestion.closest(name, declared.keySet())
                .map(s -> "; did you mean " + s + "?")
                .orElse("");
        report(declaration, "there is no ComponentType " + name + " to extend" + hint);
        return Optional.empty();
      }
      if (open.size() > MOST_EXTENSIONS && !resolved.containsKey(name)) {
        report(
            declaration,
            "ComponentTypes extend each other through more than %d steps; fewer are expected"
                .formatted(MOST_EXTENSIONS));
        return Optional.empty();
      }
      return Optional.of(type(name));
    }

    private void report(TypeDeclaration declaration, String message) {
      SourceLocation at =
          declaration
              .element()
              .findAttribute("extends")
              .orElseThrow(() -> new IllegalStateException(declaration.name()))
              .location();
      problems.accept(new ModelProblem(at, message));
    }
  }
}
