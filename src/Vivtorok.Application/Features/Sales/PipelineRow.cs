using Vivtorok.Domain;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>A pipeline with its stages in the order of the board.</summary>
public sealed record PipelineRow(PipelineId Id, string Name, IReadOnlyList<Stage> Stages, int Version)
{
    internal static PipelineRow Of(Pipeline pipeline) => new(pipeline.Id, pipeline.Name, pipeline.Stages, pipeline.Version);
}
