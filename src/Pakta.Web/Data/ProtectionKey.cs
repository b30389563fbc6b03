namespace Pakta.Web.Data;

/// <summary>One key of the Data Protection ring, shared by all nodes.</summary>
public sealed class ProtectionKey
{
    public string Name { get; set; } = "";
    public string Xml { get; set; } = "";
}
