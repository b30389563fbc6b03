using System.Collections;
using System.Text.RegularExpressions;
using Pakta.Core;
using Pakta.Web.Features.Shared;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Architecture;

/// <summary>Every way to say no is said somewhere, and has its words.</summary>
public sealed class RefusalTests
{
    private static readonly Type[] Refusals = typeof(Refusal).Assembly.GetTypes().Concat(typeof(RefusalText).Assembly.GetTypes())
        .Where(t => t.IsSubclassOf(typeof(Refusal)) && !t.IsAbstract).ToArray();

    [TestCaseSource(nameof(Refusals))]
    public void Has_a_sentence(Type refusal)
    {
        var constructor = refusal.GetConstructors().OrderBy(c => c.GetParameters().Length).Last();
        var sample = (Refusal)constructor.Invoke(constructor.GetParameters().Select(p => Sample(p.ParameterType)).ToArray());
        var sentence = new RefusalText(new SharedText()).Of(sample);
        Assert.That(sentence, Has.Length.GreaterThan(10).And.Not.Contain("{0}").And.EndWith("."));
    }

    [Test]
    public void Is_used()
    {
        var source = string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        Assert.That(Refusals.Select(r => r.Name).Where(name => !Regex.IsMatch(source, $@"\bnew {name}\b")), Is.Empty);
    }

    private static object? Sample(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "contoh";
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var items = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            items.SetValue(Sample(type.GetGenericArguments()[0]), 0);
            return items;
        }
        return type.GetConstructors().OrderBy(c => c.GetParameters().Length).Last() is { } make
            ? make.Invoke(make.GetParameters().Select(p => Sample(p.ParameterType)).ToArray()) : null;
    }
}
