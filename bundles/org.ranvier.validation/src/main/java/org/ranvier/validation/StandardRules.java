/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.util.List;
import org.ranvier.validation.rule.AttachmentPoints;
import org.ranvier.validation.rule.BiophysicsGroups;
import org.ranvier.validation.rule.CellPartsExist;
import org.ranvier.validation.rule.CellPaths;
import org.ranvier.validation.rule.ChannelStructure;
import org.ranvier.validation.rule.Computable;
import org.ranvier.validation.rule.ConcentrationModelExists;
import org.ranvier.validation.rule.ConcentrationsSupplied;
import org.ranvier.validation.rule.ConnectionCells;
import org.ranvier.validation.rule.ConnectionSegments;
import org.ranvier.validation.rule.ControlVolumes;
import org.ranvier.validation.rule.Dimensions;
import org.ranvier.validation.rule.DivisionsAreProperties;
import org.ranvier.validation.rule.FractionsAlong;
import org.ranvier.validation.rule.GroupsBeforeUse;
import org.ranvier.validation.rule.IncludesResolve;
import org.ranvier.validation.rule.InhomogeneousParameters;
import org.ranvier.validation.rule.InputExists;
import org.ranvier.validation.rule.IonChannelExists;
import org.ranvier.validation.rule.IonsAgree;
import org.ranvier.validation.rule.LemsSound;
import org.ranvier.validation.rule.MembraneCovered;
import org.ranvier.validation.rule.MorphologySound;
import org.ranvier.validation.rule.NoDivisionByZero;
import org.ranvier.validation.rule.OneRootSegment;
import org.ranvier.validation.rule.PlausibleValues;
import org.ranvier.validation.rule.PopulationComponentExists;
import org.ranvier.validation.rule.PopulationSizes;
import org.ranvier.validation.rule.ProjectionPopulations;
import org.ranvier.validation.rule.RecordedQuantities;
import org.ranvier.validation.rule.ReferenceKinds;
import org.ranvier.validation.rule.RequirementsMet;
import org.ranvier.validation.rule.RootSegmentIsZero;
import org.ranvier.validation.rule.SegmentGroupIncludes;
import org.ranvier.validation.rule.SegmentGroupMembers;
import org.ranvier.validation.rule.SegmentParents;
import org.ranvier.validation.rule.SegmentShapes;
import org.ranvier.validation.rule.SimulationSettings;
import org.ranvier.validation.rule.SimulationTargetExists;
import org.ranvier.validation.rule.SpikesSent;
import org.ranvier.validation.rule.SynapseExists;
import org.ranvier.validation.rule.SynapseLearns;
import org.ranvier.validation.rule.TemperatureStated;
import org.ranvier.validation.rule.TimeStep;
import org.ranvier.validation.rule.TypeMembers;
import org.ranvier.validation.rule.UniqueIds;
import org.ranvier.validation.rule.UniqueInnerIds;
import org.ranvier.validation.rule.UniqueNetworkIds;
import org.ranvier.validation.rule.UniqueSegmentGroupIds;
import org.ranvier.validation.rule.UniqueSegmentIds;
import org.ranvier.validation.rule.UnusedParts;
import org.ranvier.validation.rule.WellFormed;
import org.ranvier.validation.schema.KnownAttributes;
import org.ranvier.validation.schema.KnownElements;
import org.ranvier.validation.schema.LemsElements;
import org.ranvier.validation.schema.SchemaValid;

/** The rules that come with Ranvier; the earlier ones speak first about a place. */
final class StandardRules {
  private StandardRules() {}

  static List<Rule> all() {
    return List.of(
        new WellFormed(),
        new IncludesResolve(),
        new SegmentParents(),
        new SegmentGroupMembers(),
        new SchemaValid(),
        new LemsElements(),
        new Dimensions(),
        new TypeMembers(),
        new UniqueIds(),
        new UniqueNetworkIds(),
        new UniqueInnerIds(),
        new UniqueSegmentIds(),
        new OneRootSegment(),
        new RootSegmentIsZero(),
        new SegmentShapes(),
        new UniqueSegmentGroupIds(),
        new SegmentGroupIncludes(),
        new GroupsBeforeUse(),
        new BiophysicsGroups(),
        new DivisionsAreProperties(),
        new InhomogeneousParameters(),
        new MembraneCovered(),
        new CellPartsExist(),
        new ReferenceKinds(),
        new IonChannelExists(),
        new ChannelStructure(),
        new ConcentrationModelExists(),
        new PopulationComponentExists(),
        new PopulationSizes(),
        new ProjectionPopulations(),
        new CellPaths(),
        new ConnectionCells(),
        new ConnectionSegments(),
        new FractionsAlong(),
        new SynapseExists(),
        new SynapseLearns(),
        new InputExists(),
        new AttachmentPoints(),
        new SpikesSent(),
        new SimulationTargetExists(),
        new SimulationSettings(),
        new RecordedQuantities(),
        new KnownElements(),
        new KnownAttributes(),
        new IonsAgree(),
        new ConcentrationsSupplied(),
        new TemperatureStated(),
        new RequirementsMet(),
        new PlausibleValues(),
        new NoDivisionByZero(),
        new ControlVolumes(),
        new TimeStep(),
        new UnusedParts(),
        new MorphologySound(),
        new LemsSound(),
        new Computable());
  }
}
