using System.ComponentModel.DataAnnotations;

namespace Vivtorok.Application.Features.Reports;

/// <summary>Settings of the section <c>Reports</c>.</summary>
public sealed class ReportOptions
{
    public const string Section = "Reports";

    /// <summary>How long a person takes for one reply: what the agent's replies save.</summary>
    [Range(0.1, 60)]
    public double MinutesPerReply { get; init; } = 2;
}
