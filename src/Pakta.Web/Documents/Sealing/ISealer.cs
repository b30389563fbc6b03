namespace Pakta.Web.Documents.Sealing;

public interface ISealer
{
    // The same PDF with the attachments and one PAdES B-B seal appended; the bytes given stay as they are.
    byte[] Seal(byte[] pdf, SealInfo info);
}
