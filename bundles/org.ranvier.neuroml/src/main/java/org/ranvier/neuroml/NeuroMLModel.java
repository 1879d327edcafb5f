/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.neuroml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMLResourceImpl;
import org.ranvier.neuroml.internal.LemsNamespaces;
import org.ranvier.neuroml.lems.LemsPackage;
import org.ranvier.neuroml.model.NeuroMLPackage;

/**
 * The two EMF models in use without Eclipse. Loading here goes through EMF alone and knows no text
 * positions; editors read through the {@code source} bundle.
 *
 * <p>Elements and attributes that the schema does not know stay with the resource ({@link
 * XMLResource#getEObjectToExtensionMap()}) and are written again.
 */
public final class NeuroMLModel {
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private NeuroMLModel() {}

  /**
   * Makes both models known to EMF's global registry; in the workbench the extension registry has
   * done so.
   */
  public static void register() {
    EPackage.Registry.INSTANCE.put(NeuroMLPackage.eNS_URI, NeuroMLPackage.eINSTANCE);
    EPackage.Registry.INSTANCE.put(LemsPackage.eNS_URI, LemsPackage.eINSTANCE);
  }

  /**
   * Returns a resource set that knows both models and takes any file name for a NeuroML or LEMS
   * document.
   */
  public static ResourceSet createResourceSet() {
    ResourceSet resources = new ResourceSetImpl();
    resources.getPackageRegistry().put(NeuroMLPackage.eNS_URI, NeuroMLPackage.eINSTANCE);
    resources.getPackageRegistry().put(LemsPackage.eNS_URI, LemsPackage.eINSTANCE);
    resources
        .getResourceFactoryRegistry()
        .getExtensionToFactoryMap()
        .put("*", (org.eclipse.emf.ecore.resource.Resource.Factory) NeuroMLModel::createResource);
    return resources;
  }

  /**
   * Loads a document from a file.
   *
   * @throws IOException if the file cannot be read, is no well-formed XML, has a DOCTYPE, or a
   *     value does not fit its type
   */
  public static XMLResource load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return load(URI.createFileURI(file.toAbsolutePath().toString()), in);
    }
  }

  /**
   * Loads a document from a stream, which stays open.
   *
   * @param uri the name the resource shall have
   * @throws IOException as for {@link #load(Path)}
   */
  public static XMLResource load(URI uri, InputStream in) throws IOException {
    XMLResource resource = (XMLResource) createResourceSet().createResource(uri);
    resource.load(in, options(resource));
    return resource;
  }

  /**
   * Writes a document in EMF's own layout; comments and spacing of the file it came from are not
   * kept.
   */
  public static void save(XMLResource resource, OutputStream out) throws IOException {
    resource.save(out, options(resource));
  }

  /**
   * Returns the root element of a loaded document: a {@code NeuroMLDocument} or a {@code LemsType}.
   *
   * @throws IllegalArgumentException if the resource is empty
   */
  public static EObject root(XMLResource resource) {
    if (resource.getContents().isEmpty()
        || resource.getContents().getFirst().eContents().isEmpty()) {
      throw new IllegalArgumentException(resource.getURI() + " holds no NeuroML or LEMS document");
    }
    return resource.getContents().getFirst().eContents().getFirst();
  }

  private static XMLResource createResource(URI uri) {
    XMLResource resource = new XMLResourceImpl(uri);
    resource.setEncoding("UTF-8");
    return resource;
  }

  private static Map<Object, Object> options(XMLResource resource) {
    Map<Object, Object> options = new HashMap<>();
    options.put(
        XMLResource.OPTION_EXTENDED_META_DATA,
        new LemsNamespaces(resource.getResourceSet().getPackageRegistry()));
    options.put(XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, true);
    options.put(XMLResource.OPTION_USE_ENCODED_ATTRIBUTE_STYLE, true);
    options.put(XMLResource.OPTION_USE_LEXICAL_HANDLER, true);
    options.put(XMLResource.OPTION_PARSER_FEATURES, Map.of(NO_DOCTYPE, true));
    return options;
  }
}
