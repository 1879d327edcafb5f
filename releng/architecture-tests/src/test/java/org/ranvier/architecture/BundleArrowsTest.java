/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundleArrowsTest {
  private final JavaClasses bundles = PlainClasses.all();

  @Test
  void everyBundleOfTheReactorsIsInTheTable() throws IOException {
    assertThat(Arrows.PLAIN.keySet()).isEqualTo(Repository.plainBundles());
    assertThat(Arrows.ECLIPSE.keySet()).isEqualTo(Repository.eclipseBundles());
  }

  @Test
  void tableHasNoCycle() {
    Arrows.PLAIN
        .keySet()
        .forEach(
            bundle -> assertThat(reachable(bundle)).as("above " + bundle).doesNotContain(bundle));
  }

  private static Set<String> reachable(String bundle) {
    Set<String> reached = new java.util.TreeSet<>(Arrows.PLAIN.get(bundle));
    while (reached.addAll(
        reached.stream().flatMap(next -> Arrows.PLAIN.get(next).stream()).toList())) {
      // on to the next layer
    }
    return reached;
  }

  @Test
  void plainBundlesUseOnlyWhatTheTableAllows() {
    classes().should(followTheArrows()).check(bundles);
  }

  private static ArchCondition<JavaClass> followTheArrows() {
    return new ArchCondition<>("use only the bundles that the architecture allows") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        String bundle = Arrows.bundleOf(user.getPackageName());
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
          String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
          if (used.startsWith("org.ranvier.") && !allowed(bundle, Arrows.bundleOf(used))) {
            events.add(
                SimpleConditionEvent.violated(
                    dependency,
                    bundle
                        + " may not use "
                        + Arrows.bundleOf(used)
                        + ": "
                        + dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean allowed(String bundle, String used) {
    return bundle.equals(used) || Arrows.PLAIN.getOrDefault(bundle, Set.of()).contains(used);
  }

  @Test
  void packageNamesTellTheBundle() throws IOException {
    for (String bundle : Repository.plainBundles()) {
      for (JavaClass type : PlainClasses.of(bundle)) {
        assertThat(type.getPackageName()).startsWith("org.ranvier." + bundle);
      }
    }
  }

  @Test
  void internalPackagesAreUsedInTheirOwnBundleOnly() {
    classes().should(keepToOwnInternals()).check(bundles);
  }

  private static ArchCondition<JavaClass> keepToOwnInternals() {
    return new ArchCondition<>("use no internal package of another bundle") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
          String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
          if (used.startsWith("org.ranvier.")
              && used.contains(".internal")
              && !Arrows.bundleOf(used).equals(Arrows.bundleOf(user.getPackageName()))) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  @Test
  void plainBundlesDoWithoutTheEclipsePlatform() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage(Arrows.PLATFORM).check(bundles);
  }

  @Test
  void emfStaysInTheBundlesThatBindTextToIt() {
    String[] allowed =
        Arrows.EMF_ALLOWED.stream()
            .map(bundle -> "org.ranvier." + bundle + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.emf..")
        .check(bundles);
  }

  @Test
  void eclipseBundlesNameOnlyWhatTheTableAllows() throws IOException {
    for (String bundle : Repository.eclipseBundles()) {
      assertThat(Arrows.ECLIPSE.get(bundle))
          .as("what " + bundle + " may name")
          .containsAll(Repository.namedInManifest(bundle));
    }
  }
}
