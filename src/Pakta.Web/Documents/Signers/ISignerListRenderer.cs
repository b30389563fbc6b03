namespace Pakta.Web.Documents.Signers;

/// <summary>The list as a PDF, not sealed yet.</summary>
public interface ISignerListRenderer
{
    byte[] Render(SignerList list);
}
