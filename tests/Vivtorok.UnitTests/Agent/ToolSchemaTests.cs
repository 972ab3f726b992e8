using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;

namespace Vivtorok.UnitTests.Agent;

/// <summary>What a language model is told of the tools: complete enough to be used rightly, closed against everything else.</summary>
public sealed class ToolSchemaTests
{
    private static readonly string[] NeverAsked = ["contact", "workspace", "member", "conversation", "price", "discount"];

    public static TheoryData<string> Tools => [.. All.Keys];

    // The texts need no services behind them.
    private static Dictionary<string, IAgentTool> All { get; } = typeof(IAgentTool).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, IsNested: false } && type.IsAssignableTo(typeof(IAgentTool)))
        .Select(type => (IAgentTool)RuntimeHelpers.GetUninitializedObject(type)).ToDictionary(tool => tool.Name);

    [Fact]
    public void Every_tool_of_the_design_is_there() => All.Keys.Should().Contain(
        ["search_catalogue", "search_knowledge", "get_opening_hours", "find_free_times", "propose_appointment", "confirm_appointment", "reschedule_appointment", "cancel_appointment",
            "list_appointments", "save_contact_details", "qualify_lead", "schedule_follow_up", "create_task", "open_privacy_request", "hand_off"]);

    [Theory]
    [MemberData(nameof(Tools))]
    public void A_schema_is_closed_and_explains_every_argument(string name)
    {
        var schema = JsonNode.Parse(All[name].InputSchema)!.AsObject();
        var properties = schema["properties"]!.AsObject();

        schema["type"]!.GetValue<string>().Should().Be("object");
        schema["additionalProperties"]!.GetValue<bool>().Should().BeFalse();
        properties.Where(property => property.Value!["type"] is null || property.Value["description"] is null).Should().BeEmpty();
        (schema["required"]?.AsArray() ?? []).Where(required => !properties.ContainsKey(required!.GetValue<string>())).Should().BeEmpty();
        properties.Select(property => property.Key.ToUpperInvariant()).Should().NotContain(key => NeverAsked.Any(word => key.Contains(word.ToUpperInvariant(), StringComparison.Ordinal)));
        All[name].Description.Length.Should().BeInRange(40, 600);
    }
}
