using System.Reflection;
using System.Reflection.Emit;

namespace Pakta.Web.Tests.Architecture;

/// <summary>Every type a type names: in its shape and in the code of its methods.</summary>
internal static class TypeUses
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        var uses = new HashSet<Type>();
        Add(type.BaseType);
        foreach (var one in type.GetInterfaces()) Add(one);
        foreach (var field in type.GetFields(All)) Add(field.FieldType);
        foreach (var method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)))
        {
            foreach (var parameter in method.GetParameters()) Add(parameter.ParameterType);
            if (method is MethodInfo { ReturnType: var returned }) Add(returned);
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? []) Add(local.LocalType);
            foreach (var member in Members(method)) AddMember(member);
        }
        foreach (var nested in type.GetNestedTypes(All)) uses.UnionWith(Of(nested));
        return uses;

        void AddMember(MemberInfo member)
        {
            Add(member as Type ?? member.DeclaringType);
            if (member is MethodInfo { IsGenericMethod: true } generic)
                foreach (var argument in generic.GetGenericArguments()) Add(argument);
        }

        void Add(Type? used)
        {
            if (used is null || !uses.Add(used)) return;
            Add(used.GetElementType());
            if (used.IsGenericType)
                foreach (var argument in used.GetGenericArguments()) Add(argument);
        }
    }

    private static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        var types = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var op = code[at] == 0xFE ? Codes[(short)(0xFE00 | code[at + 1])] : Codes[code[at]];
            at += op.Size;
            if (op.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), types, arguments)!;
            at += Operand(op.OperandType, code, at);
        }
    }

    private static int Operand(OperandType kind, byte[] code, int at) => kind switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}
