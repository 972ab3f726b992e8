using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Testing;

namespace Vivtorok.ArchitectureTests;

public sealed class InterfaceTests
{
    /// <summary>An interface is a port (implemented in another project), a marker, or a contract with several implementations.</summary>
    [Fact]
    public void An_interface_has_an_implementation_elsewhere_or_several_of_them()
    {
        var assemblies = new[]
        {
            typeof(Entity).Assembly, typeof(IAppDbContext).Assembly, typeof(Infrastructure.InfrastructureSetup).Assembly, typeof(Program).Assembly, typeof(ApiFixture).Assembly,
        };
        var types = assemblies.SelectMany(assembly => assembly.GetTypes()).ToList();
        var idle =
            from port in types.Where(IsSeam)
            let implementations = types.Where(type => !type.IsInterface && Implements(type, port)).ToList()
            where implementations.Count < 2 && implementations.All(type => type.Assembly == port.Assembly)
            select port.Name;

        idle.Should().BeEmpty();
    }

    // A contract of static members is for the compiler; nobody substitutes it.
    private static bool IsSeam(Type type) => type.IsInterface && type.Namespace?.StartsWith("Vivtorok", StringComparison.Ordinal) == true
        && !type.GetMethods().Any(method => method.IsStatic && method.IsAbstract);

    private static bool Implements(Type type, Type port) => port.IsGenericTypeDefinition
        ? type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == port)
        : type.IsAssignableTo(port);
}
