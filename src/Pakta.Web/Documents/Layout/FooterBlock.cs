namespace Pakta.Web.Documents.Layout;

// What the paper proves and what it does not, level with the foot of the QR.
internal static class FooterBlock
{
    private const double Width = Sheet.Right - Sheet.FooterText;
    private static readonly double[] Sizes = [8.4, 8, 7.6, 7.2, 6.8, 6.4];

    public static Block? TrySet(CertificateContent content)
    {
        foreach (var size in Sizes)
        {
            var block = Set(content, size);
            if (block.Height <= Sheet.QrSize)
            {
                var rule = new Box(Sheet.Left, Sheet.FooterTop, Sheet.Measure, 0.5, Tone.Line);
                var placed = block.MovedBy(Sheet.Bottom - block.Height);
                return placed with { Boxes = [rule] };
            }
        }
        return null;
    }

    private static Block Set(CertificateContent content, double size)
    {
        var block = new BlockBuilder(0, 0);
        var text = new Style(Face.Text, size, 1.36, Tone.Muted);
        var strong = text with { Face = Face.Strong, Tone = Tone.Ink };
        block.Paragraph("Kode periksa " + content.Code, strong with { Size = size * 1.3 }, Sheet.FooterText, Width);
        block.Y += 1.5;
        block.Paragraph($"Periksa keaslian: pindai kode QR atau buka {content.PrintedDomain}/periksa", strong, Sheet.FooterText, Width, Role.Link);
        block.Paragraph("Cocokkan nama, tanggal, dan isi di layar dengan kertas ini.", text with { Tone = Tone.Ink }, Sheet.FooterText, Width);
        block.Y += 2;
        block.Paragraph(Nature(content), text, Sheet.FooterText, Width);
        block.Paragraph(Copy(content), text, Sheet.FooterText, Width);
        return block.Build();
    }

    private static string Nature(CertificateContent content)
    {
        var record = content.LogIndex is { } index
            ? $"Catatan nomor {index} pada log {content.LogOrigin}."
            : $"Sedang dicatat pada log {content.LogOrigin}.";
        var evidence = content.HasEvidenceAttached ? " Bukti lengkap terlampir di dalam berkas PDF ini." : "";
        return $"Tanda tangan elektronik tidak tersertifikasi (Pasal 11 UU ITE), disegel oleh {content.Agency}. "
            + $"{record} Teks\u00a0{content.TextHashShort}.{evidence}";
    }

    private static string Copy(CertificateContent content) => content switch
    {
        { Id: null } => "",
        { IsWallCopy: true } => $"Salinan untuk dipajang: {content.IdLabel} disamarkan.",
        _ => $"Salinan milik penandatangan: memuat {content.IdLabel} lengkap, tidak untuk dipajang.",
    };
}
