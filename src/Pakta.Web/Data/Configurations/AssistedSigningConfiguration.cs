using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.Devices;

namespace Pakta.Web.Data.Configurations;

internal sealed class AssistedSigningConfiguration : IEntityTypeConfiguration<AssistedSigning>
{
    public void Configure(EntityTypeBuilder<AssistedSigning> builder)
    {
        builder.HasKey(a => a.SignatureId);
        builder.HasIndex(a => new { a.CampaignId, a.HelperId });
    }
}
