namespace Pakta.Web.Documents.Slips;

/// <summary>Slips as a PDF: eight to an A4 page, then the hand-over list.</summary>
public interface ISlipRenderer
{
    byte[] Render(SlipSheet sheet);
}
